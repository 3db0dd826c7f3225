// Writes docs/configuration.md from the table of options, so that the page cannot promise what the program does not read.
// Run it with node_modules/.bin/node after changing src/config/options.ts.
import { writeFile } from 'node:fs/promises'
import { type Option, options } from '../src/config/options.ts'

const target = new URL('../docs/configuration.md', import.meta.url)

const titles: Readonly<Record<Option['group'], string>> = {
  web: 'Web',
  database: 'Database',
  secrets: 'Secrets',
  papers: 'Papers',
  mail: 'Mail',
  sms: 'SMS',
  bureau: 'Bureau (管局)',
  provider: 'Provider',
  domains: 'Domains',
  work: 'Worker',
}

const head = `# Configuration

Made from \`src/config/options.ts\` by \`scripts/make-configuration-page.ts\`; a test keeps the two equal.

Production is configured by environment variables and nothing else. What must be set has no default; the program refuses
to start until all of it is right, and names every variable to mend at once. It also refuses the secrets of the
demonstration, passwords that everybody tries first, a key ring made for the demonstration, and an address without https
(unless \`ALLOW_HTTP=yes\`). A secret may be given as a file instead, under its name with \`_FILE\` behind it
(\`SECRET_FILE=/run/secrets/secret\`).

Make the two secrets that only you can make:

\`\`\`sh
openssl rand -base64 32                      # SECRET
printf '{"keys":[{"id":"2026-11","secret":"%s"}],"fingerprintKey":"%s"}' \\
  "$(openssl rand -base64 32)" "$(openssl rand -base64 32)"   # SEAL_KEYS
\`\`\`

Whoever has \`SEAL_KEYS\` and the database can read personal data; whoever loses \`SEAL_KEYS\` can read none of it any more.
Keep a copy in another place than the database's backups. To rotate, append a key: the last one seals, all of them open;
\`fingerprintKey\` stays as it is.

The demonstration (\`npm start\`) reads only \`PORT\`, \`BUREAU_PORT\`, \`HOST\`, \`OPENBEIAN_FOLDER\` and \`LOG_LEVEL\`.
`

const cell = (text: string): string => text.replaceAll('|', '\\|')
const standardOf = (option: Option): string =>
  option.standard === undefined
    ? '**must be set**'
    : option.standard === ''
      ? 'none'
      : `\`${option.standard}\``

const rowOf = (option: Option): string =>
  `| \`${option.name}\`${option.isSecret ? ' (secret)' : ''} | ${standardOf(option)} | ${cell(option.purpose)} |`

const sectionOf = (group: Option['group']): string =>
  `\n## ${titles[group]}\n\n| variable | default | for |\n| --- | --- | --- |\n${options
    .filter((option) => option.group === group)
    .map(rowOf)
    .join('\n')}\n`

/** The page as text. */
export const makeConfigurationPage = (): string =>
  head + [...new Set(options.map(({ group }) => group))].map(sectionOf).join('')

if (import.meta.main) await writeFile(target, makeConfigurationPage())
