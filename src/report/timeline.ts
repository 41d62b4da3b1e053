import { printableAscii, shorten } from '../text/characters.ts'
import { formatDuration } from '../text/format.ts'
import type { BuildRecord, BuildStage } from './report.ts'

const BAR = 40
const FILL: Readonly<Record<BuildStage['status'], string>> = { passed: '#', failed: 'x', stopped: '-' }

/** The component builds as bars on one scale, as plain text: a line for each stage, sorted by component. */
export function renderTimeline(builds: readonly BuildRecord[]): string[] {
  const sorted = [...builds].filter(build => build.stages.length > 0).sort((a, b) => (a.component < b.component ? -1 : 1))
  const rows = sorted.flatMap(({ component, stages }) =>
    [...stages]
      .sort((a, b) => a.start - b.start)
      .map((stage, at) => ({
        name: at === 0 ? shorten(printableAscii(component), 24) : '',
        title: shorten(printableAscii(stage.stage), 16),
        stage,
      })),
  )
  const end = Math.max(1, ...rows.map(row => row.stage.start + row.stage.ms))
  const nameWidth = Math.max(0, ...rows.map(row => row.name.length))
  const titleWidth = Math.max(0, ...rows.map(row => row.title.length))
  return rows.map(({ name, title, stage }) => {
    const time = formatDuration(stage.ms).padStart(12)
    const note = stage.status === 'passed' ? '' : ` ${stage.status}`
    return `${name.padEnd(nameWidth)}  ${title.padEnd(titleWidth)} ${time}  |${bar(stage, end)}|${note}`
  })
}

function bar(stage: BuildStage, end: number): string {
  const from = Math.min(BAR - 1, Math.floor((stage.start / end) * BAR))
  const length = Math.max(1, Math.min(BAR - from, Math.round((stage.ms / end) * BAR)))
  return (' '.repeat(from) + FILL[stage.status].repeat(length)).padEnd(BAR)
}
