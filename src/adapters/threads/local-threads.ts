import type { Threads } from '../../pipeline/run.ts'

/** The threads of this machine. Each starts when it is first given work. */
export const localThreads: Threads = {
  texts: { scan: async task => (await import('./text-workers.ts')).textWorkers.scan(task) },
  audit: async request => (await import('./audit-thread.ts')).auditInThread(request),
}
