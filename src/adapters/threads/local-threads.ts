import type { Threads } from '../../pipeline/run.ts'

/** The threads of this machine: one for each task. */
export const localThreads: Threads = {
  texts: { scan: async task => (await import('./threads.ts')).scanInThread(task) },
  audit: async request => (await import('./threads.ts')).auditInThread(request),
}
