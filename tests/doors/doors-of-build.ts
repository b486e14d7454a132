import { existsSync, readFileSync } from 'node:fs'
import { actionsOfBuild, type BuiltAction } from '#tests/faults/kit/hostile-calls.ts'
import { ACTIONS, PAGES, ROUTES, type Row } from './register.ts'

/** By which of the doors of `server/actions/exported-action.ts` an action is made. */
export type Made =
  | 'calledAction'
  | 'formAction'
  | 'provenFormAction'
  | 'settingUpFormAction'
  | 'openFormAction'
  | 'bareAction'

/** A door of the build, with its row of the register where it has one. */
export type Door = { name: string; row: Row | undefined } & (
  | { kind: 'action'; action: BuiltAction; made: Made }
  | { kind: 'route'; method: string; path: string }
  | { kind: 'page'; path: string }
)

/** What is in front of the newsroom: readers' pages, signed previews, the pages of signing in. */
const IN_FRONT = /^\/\((public|preview|sign-in)\)\//

/** Every way into the newsroom that the build has: actions, route handlers, pages. */
export function doorsOfBuild(): Door[] {
  return [...actionDoors(), ...addressDoors()]
}

function actionDoors(): Door[] {
  return actionsOfBuild().map((action) => {
    const source = readFileSync(action.file, 'utf8')
    const made = new RegExp(`export const ${action.name} = (\\w+)\\(`).exec(source)?.[1]
    return { kind: 'action', name: action.name, action, made: madeBy(made), row: ACTIONS[action.name] }
  })
}

function madeBy(name: string | undefined): Made {
  switch (name) {
    case 'calledAction':
    case 'formAction':
    case 'provenFormAction':
    case 'settingUpFormAction':
    case 'openFormAction':
    case 'bareAction':
      return name
    default:
      throw new Error(`No door of exported-action.ts is called ${name}.`)
  }
}

function addressDoors(): Door[] {
  const manifest: Record<string, string> = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  return Object.entries(manifest).flatMap(([file, path]): Door[] => {
    if (IN_FRONT.test(file) || file.startsWith('/_') || file.startsWith('/icon')) return []
    if (file.endsWith('/page')) return [{ kind: 'page', name: path, path, row: PAGES[path] }]
    const source = readFileSync(existsSync(`app${file}.ts`) ? `app${file}.ts` : `app${file}.tsx`, 'utf8')
    return [...source.matchAll(/^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
      ([, method = 'GET']) => ({
        ...{ kind: 'route', name: `${method} ${path}`, method, path },
        row: ROUTES[`${method} ${path}`],
      }),
    )
  })
}

/** What stands in the register and in no build. */
export function rowsWithoutDoor(doors: readonly Door[]): string[] {
  const names = new Set(doors.map(({ name }) => name))
  return [...Object.keys(ACTIONS), ...Object.keys(ROUTES), ...Object.keys(PAGES)].filter((name) => !names.has(name))
}
