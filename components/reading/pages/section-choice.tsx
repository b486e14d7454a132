import type { Edition } from '../frame/edition.ts'

/** A field of a form that narrows a list down to a section, or to one under it. */
export function SectionChoice({ id, chosen, edition }: { id: string; chosen: string; edition: Edition }) {
  const { words, sections } = edition
  return (
    <div className="furniture min-w-0 flex-1">
      <label htmlFor={id} className="block text-muted">
        {words.archive.section}
      </label>
      <select
        id={id}
        name="muc"
        defaultValue={chosen}
        className="min-h-11 w-full border border-rule bg-paper px-3 text-[0.9375rem] text-ink"
      >
        <option value="">{words.archive.anySection}</option>
        {sections.flatMap((section) => [
          <option key={section.slug} value={section.slug}>
            {section.name}
          </option>,
          ...section.under.map((under) => (
            <option key={under.slug} value={under.slug}>
              {`– ${under.name}`}
            </option>
          )),
        ])}
      </select>
    </div>
  )
}
