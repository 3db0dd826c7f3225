// Big papers (licence, signed form): the phone's own camera app gives all its pixels, which the law's 300 dpi needs.
import { useId } from 'react'
import styles from './capture.module.css'
import type { Say } from './phone-texts.ts'

type OwnCameraProps = {
  readonly say: Say
  readonly name: string
  readonly hint: string
  readonly problem: string
  readonly onFile: (file: File) => void
  readonly onBack: () => void
}

export const OwnCamera = ({ say, name, hint, problem, onFile, onBack }: OwnCameraProps) => {
  const id = useId()
  const input = (isCamera: boolean) => (
    <input
      id={`${id}-${isCamera}`}
      type="file"
      className="visually-hidden"
      accept="image/*"
      {...(isCamera ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? []
        if (file) onFile(file)
      }}
    />
  )
  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{name}</h1>
      <p className={styles.quiet}>{hint}</p>
      <ul className={styles.tips}>
        {['flat', 'edges', 'light'].map((tip) => (
          <li key={tip}>{say(`tip.${tip}`)}</li>
        ))}
      </ul>
      {problem === '' ? null : (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <label className={styles.primary} htmlFor={`${id}-true`}>
          {input(true)}
          {say('camera.own')}
        </label>
        <label className={styles.second} htmlFor={`${id}-false`}>
          {input(false)}
          {say('camera.gallery')}
        </label>
        <button type="button" className={styles.plain} onClick={onBack}>
          {say('camera.back')}
        </button>
      </div>
    </main>
  )
}
