import { useMessages } from '../messages.tsx'
import { Tick } from '../ui/field.tsx'

/** Sections to tick, several or none. */
export function SectionTicks(props: {
  name: string
  title: string
  note: string
  sections: readonly { id: string; name: string }[]
  chosen: readonly string[]
}) {
  const { people } = useMessages()
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{props.title}</legend>
      <p className="text-[0.8125rem] text-muted">{props.note}</p>
      {props.sections.length === 0 ? (
        <p className="mt-1 text-muted">{people.noSections}</p>
      ) : (
        <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
          {props.sections.map((section) => (
            <Tick
              key={section.id}
              name={props.name}
              value={section.id}
              defaultChecked={props.chosen.includes(section.id)}
              label={section.name}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
