import type { Threads } from '../../pipeline/run.ts'

/** The threads of this machine. Each thread starts with its first task. */
export const localThreads: Threads = {
  texts: { scan: async task => (await import('./text-workers.ts')).textWorkers.scan(task) },
  audit: async request => (await import('./audit-thread.ts')).auditInThread(request),
}
