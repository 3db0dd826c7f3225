// A part of a file's page: its name, and a table with one row for each thing.
import type { ReactNode } from 'react'
import { Card } from '../../parts/card.tsx'
import frame from './operations.module.css'

type SectionProps = {
  readonly name: string
  readonly columns: readonly string[]
  /** Rows of the table. */
  readonly children: ReactNode
}

export const FileSection = ({ name, columns, children }: SectionProps) => (
  <section>
    <h2 className={frame.section}>{name}</h2>
    <Card className={frame.card}>
      <table className={frame.table}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Card>
  </section>
)
