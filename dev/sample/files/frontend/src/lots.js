/**
 * A lot as the service gives it; money in cents.
 * @typedef {{ id: string, title: string, items: number, cost: number, value: number, missing: number }} Lot
 */

/**
 * The lots whose title or id contains the text, whatever its case.
 * @param {Lot[]} lots
 * @param {string} text
 */
export function matching(lots, text) {
  const wanted = text.trim().toLowerCase()
  return lots.filter(lot => `${lot.title} ${lot.id}`.toLowerCase().includes(wanted))
}

/**
 * What the lots cost and are worth together.
 * @param {Lot[]} lots
 */
export function totals(lots) {
  return lots.reduce((sum, lot) => ({ ...sum, cost: sum.cost + lot.cost, value: sum.value + lot.value }), { cost: 0, value: 0 })
}
