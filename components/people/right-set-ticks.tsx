import { RIGHT_SETS } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { Tick } from '../ui/field.tsx'

/** Named sets of rights to tick, beside the role. */
export function RightSetTicks({ chosen }: { chosen: readonly string[] }) {
  const { people, workflow } = useMessages()
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{people.rightSets}</legend>
      <p className="text-[0.8125rem] text-muted">{people.rightSetsNote}</p>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
        {RIGHT_SETS.map((set) => (
          <Tick
            key={set}
            name="rightSets"
            value={set}
            defaultChecked={chosen.includes(set)}
            label={workflow.rightSets[set]}
            hint={people.rightSetNotes[set]}
          />
        ))}
      </div>
    </fieldset>
  )
}
