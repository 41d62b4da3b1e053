/**
 * Reads the lots of the service.
 * @param {AbortSignal} signal ends the request
 * @returns {Promise<import('./lots.js').Lot[]>}
 */
export async function fetchLots(signal) {
  const response = await fetch('/api/lots', { signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`the service answered ${response.status}`)
  const { items } = await response.json()
  return items
}
