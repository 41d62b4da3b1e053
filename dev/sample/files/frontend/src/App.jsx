import { useEffect, useState } from 'react'
import { fetchLots } from './api.js'
import { LotTable } from './LotTable.jsx'
import { matching, totals } from './lots.js'
import { formatCents } from './money.js'

export function App() {
  const [lots, setLots] = useState(null)
  const [problem, setProblem] = useState('')
  const [filter, setFilter] = useState('')

  useEffect(() => {
    const stop = new AbortController()
    fetchLots(stop.signal)
      .then(setLots)
      .catch(error => stop.signal.aborted || setProblem(error.message))
    return () => stop.abort()
  }, [])

  if (problem) return <p role="alert">The lots cannot be read: {problem}</p>
  if (lots === null) return <p>{'Loading...'}</p>

  const shown = matching(lots, filter)
  const sum = totals(shown)
  return (
    <main>
      <h1>Stockroom</h1>
      <label>
        Filter <input value={filter} onChange={event => setFilter(event.target.value)} />
      </label>
      <LotTable lots={shown} className="lots" aria-label="Lots" />
      <p>
        {shown.length} lots, cost {formatCents(sum.cost)}, value {formatCents(sum.value)}
      </p>
    </main>
  )
}
