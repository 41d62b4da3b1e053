import { printableAscii, shorten } from '../text/characters.ts'
import { formatDuration } from '../text/format.ts'
import type { BuildStage, Report } from './report.ts'

const BAR = 40
const FILL: Readonly<Record<BuildStage['status'], string>> = { passed: '#', failed: 'x', stopped: '-' }

/** Part of the whole time below which a step gets no row. */
const SMALLEST = 0.01

/** The stages of the component builds and the longer other steps as bars on one scale, as plain text, in the order of their starts. */
export function renderTimeline({ builds = [], steps }: Pick<Report, 'builds' | 'steps'>): string[] {
  const ofBuilds = [...builds]
    .sort((a, b) => (a.component < b.component ? -1 : 1))
    .map(({ component, stages }) => ({ name: component, stages: [...stages].sort((a, b) => a.start - b.start) }))
  const timed = steps.flatMap(({ id, title, start, ms, status }) => {
    if (start === undefined || STAGE.test(id)) return []
    const stage: BuildStage = { stage: '', status: status === 'failed' ? 'failed' : 'passed', start, ms }
    return [{ name: title, stages: [stage] }]
  })
  const all = [...ofBuilds, ...timed].flatMap(({ stages }) => stages)
  const end = Math.max(1, ...all.map(({ start, ms }) => start + ms))
  const groups = [...ofBuilds, ...timed.filter(({ stages }) => stages[0]!.ms >= end * SMALLEST)].filter(({ stages }) => stages.length > 0)
  const rows = groups
    .sort((a, b) => a.stages[0]!.start - b.stages[0]!.start)
    .flatMap(({ name, stages }) =>
      stages.map((stage, at) => ({
        name: at === 0 ? shorten(printableAscii(name), 24) : '',
        title: shorten(printableAscii(stage.stage), 16),
        stage,
      })),
    )
  const nameWidth = Math.max(0, ...rows.map(row => row.name.length))
  const titleWidth = Math.max(0, ...rows.map(row => row.title.length))
  return rows.map(({ name, title, stage }) => {
    const time = formatDuration(stage.ms).padStart(12)
    const note = stage.status === 'passed' ? '' : ` ${stage.status}`
    return `${name.padEnd(nameWidth)}  ${title.padEnd(titleWidth)} ${time}  |${bar(stage, end)}|${note}`
  })
}

/** The stages of component builds, which the builds have with their places. */
const STAGE = /^(setup|test|build|verify):/

function bar(stage: BuildStage, end: number): string {
  const from = Math.min(BAR - 1, Math.floor((stage.start / end) * BAR))
  const length = Math.max(1, Math.min(BAR - from, Math.round((stage.ms / end) * BAR)))
  return (' '.repeat(from) + FILL[stage.status].repeat(length)).padEnd(BAR)
}
