/**
 * Cents as an amount with two decimals and a thousands separator: 123456 gives "1,234.56".
 * @param {number} cents
 */
export function formatCents(cents) {
  const sign = cents < 0 ? '-' : ''
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/**
 * Value per unit of cost with two decimals, or "-" when the lot cost nothing.
 * @param {number} cost in cents
 * @param {number} value in cents
 */
export function formatRatio(cost, value) {
  return cost > 0 ? (value / cost).toFixed(2) : '-'
}
