// The companies of the group that is played, each as the bureau of its province knows it.
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { shanghaiProvider } from '../crash/crash-config.ts'

export const providers = { beijing: demoProvider, shanghai: shanghaiProvider } as const
