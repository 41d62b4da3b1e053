import { formatCents, formatRatio } from './money.js'

/**
 * The lots, one a row. Every other property goes to the table element.
 * @param {import('react').ComponentProps<'table'> & { lots: import('./lots.js').Lot[] }} props
 */
export function LotTable({ lots, ...props }) {
  return (
    <table {...props}>
      <thead>
        <tr>
          <th scope="col">Lot</th>
          <th scope="col">Items</th>
          <th scope="col">Cost</th>
          <th scope="col">Value</th>
          <th scope="col">Ratio</th>
        </tr>
      </thead>
      <tbody>
        {lots.map(lot => (
          <tr key={lot.id} title={lot.missing > 0 ? `${lot.missing} items have no price` : undefined}>
            <td>{lot.title}</td>
            <td>{lot.items}</td>
            <td>{formatCents(lot.cost)}</td>
            <td>{formatCents(lot.value)}</td>
            <td>{formatRatio(lot.cost, lot.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
