// Province → city → district, one level at a time: three thousand names in one list are of no use on a phone. The
// divisions come as their own chunk, when the picker is first opened or a name has to be shown.
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Division,
  divisionsIn,
  hasDistricts,
  type Regions,
  regionName,
  regionsOf,
} from '../../src/core/regions.ts'
import { provinceCodes, usePlaces } from '../i18n/places.ts'
import controlStyles from './control.module.css'
import { Chevrons } from './control.tsx'
import { Dialog } from './dialog.tsx'
import type { ControlIds } from './field-row.tsx'
import styles from './region-picker.module.css'

export type Region = {
  readonly provinceCode: string
  readonly cityCode: string
  readonly districtCode: string
}

export const useRegions = () =>
  useQuery({
    queryKey: ['divisions'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => regionsOf((await import('../../data/divisions.json')).default),
  })

const nameOf = (regions: Regions, region: Region): string => {
  const codes = [region.provinceCode, region.cityCode, region.districtCode].filter((code) => code !== '')
  const names = codes.map((code) => regionName(regions, code) ?? code)
  // A municipality is its own city: once is enough.
  return names.filter((name, order) => name !== names[order - 1]).join(' / ')
}

type PickerProps = {
  readonly ids: ControlIds
  readonly value: Region | undefined
  readonly onPick: (region: Region) => void
  /** Province that cannot be changed any more. */
  readonly fixedProvince?: string
  readonly disabled?: boolean
}

export const RegionPicker = ({ ids, value, onPick, fixedProvince, disabled }: PickerProps) => {
  const { t } = useTranslation('app')
  const regions = useRegions()
  const [isOpen, setOpen] = useState(false)
  const words = value && regions.data ? nameOf(regions.data, value) : ''
  const shown = words === '' ? t('region.choose') : words
  return (
    <>
      <button
        type="button"
        id={ids.id}
        aria-describedby={ids['aria-describedby']}
        aria-haspopup="dialog"
        aria-label={`${t('region.name')}: ${shown}`}
        className={`${controlStyles.box} ${styles.opener}`}
        data-wrong={ids['aria-invalid'] || undefined}
        data-empty={words === '' || undefined}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {shown}
        <Chevrons />
      </button>
      <Dialog isOpen={isOpen} name={t('region.choose')} shape="tall" onClose={() => setOpen(false)}>
        {regions.data ? (
          <Levels
            regions={regions.data}
            {...(fixedProvince === undefined ? {} : { fixedProvince })}
            onPick={(region) => {
              setOpen(false)
              onPick(region)
            }}
          />
        ) : null}
      </Dialog>
    </>
  )
}

const Levels = ({
  regions,
  fixedProvince,
  onPick,
}: {
  readonly regions: Regions
  readonly fixedProvince?: string
  readonly onPick: (region: Region) => void
}) => {
  const { t } = useTranslation('app')
  const { provinceName } = usePlaces()
  const [province, setProvince] = useState<string | undefined>(fixedProvince)
  const [city, setCity] = useState<string>()
  const level = province === undefined ? 'province' : city === undefined ? 'city' : 'district'
  const offered: readonly Division[] =
    level === 'province'
      ? provinceCodes.map((code) => ({ code, name: provinceName(code) }))
      : divisionsIn(regions, level === 'city' ? province : city)
  const take = (code: string) => {
    if (level === 'province') return takeProvince(code)
    if (level === 'city')
      return hasDistricts(regions, code)
        ? setCity(code)
        : onPick({ provinceCode: province ?? '', cityCode: code, districtCode: '' })
    onPick({ provinceCode: province ?? '', cityCode: city ?? '', districtCode: code })
  }
  /** A municipality has one city only: nobody should have to choose it. */
  const takeProvince = (code: string) => {
    const cities = divisionsIn(regions, code)
    setProvince(code)
    if (cities.length === 1) setCity(cities[0]?.code)
  }
  const back = () => {
    const hasOneCity = divisionsIn(regions, province).length === 1
    if (level === 'district' && !hasOneCity) setCity(undefined)
    else if (fixedProvince === undefined) {
      setCity(undefined)
      setProvince(undefined)
    }
  }
  const mayGoBack = level === 'district' || (level === 'city' && fixedProvince === undefined)
  return (
    <div className={styles.levels}>
      <div className={styles.where}>
        {mayGoBack ? (
          <button type="button" className={styles.back} onClick={back}>
            <ChevronLeft size={18} strokeWidth={1.7} aria-hidden="true" />
            {t('region.back')}
          </button>
        ) : null}
        <p aria-live="polite">
          {[province, city]
            .flatMap((code) => (code === undefined ? [] : [regionName(regions, code) ?? code]))
            .filter((name, order, all) => all.indexOf(name) === order)
            .join(' / ') || t(`region.${level}`)}
        </p>
      </div>
      <ul className={styles.grid} aria-label={t(`region.${level}`)}>
        {offered.map(({ code, name }) => (
          <li key={code}>
            <button type="button" className={styles.choice} onClick={() => take(code)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
