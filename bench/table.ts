/** Prints one line of the table: what, the figure, the goal, and whether it is met. */
export function goal(what: string, figure: number, relation: '≤' | '≥', wanted: number, unit = ''): void {
  const met = relation === '≤' ? figure <= wanted : figure >= wanted
  const written = Number.isInteger(figure) ? String(figure) : figure.toFixed(2)
  console.log(
    `▸ ${what.padEnd(44)} ${`${written}${unit && ` ${unit}`}`.padStart(12)}   goal ${relation} ${wanted}${unit && ` ${unit}`}   ${met ? 'met' : 'NOT met'}`,
  )
}
