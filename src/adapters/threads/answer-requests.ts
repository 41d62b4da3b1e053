import { parentPort } from 'node:worker_threads'
import { UserError } from '../../model/errors.ts'

/** What a thread sends for a request: an error loses its class on the way. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly refusal: { readonly message: string; readonly hint: string } }

/** Answers the requests to this thread. The other side gets a UserError as such; any other error ends the thread. */
export function answerRequests<Request, Answer>(answerTo: (request: Request) => Answer | Promise<Answer>): void {
  const send = (reply: Reply<Answer>): void => parentPort?.postMessage(reply)
  parentPort?.on('message', async (request: Request) => {
    try {
      send({ answer: await answerTo(request) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      send({ refusal: { message: error.message, hint: error.hint } })
    }
  })
}
