// The bureau as a program of its own, so that it can be killed as well.
import { bureauCommand } from '../../src/bureau/bureau-command.ts'

process.exitCode = await bureauCommand(process.argv.slice(2), process.env)
