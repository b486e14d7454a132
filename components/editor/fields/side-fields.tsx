'use client'

import { memo } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { ArticleFields } from '../saving/use-draft.ts'
import { BylineField, type PenName } from './byline-field.tsx'
import { SidePart } from './controls.tsx'
import { LeadField } from './lead-field.tsx'
import { type TopicChoice, TopicField } from './topic-field.tsx'

/** `mergedIntoId`: it can't be chosen any more; a text that names it will name that one. */
export type Named = { id: string; name: string; mergedIntoId?: string | null }

/** What is said about the article beside its text: section, names, lead picture, topics. News of a save is none to it. */
export const SideFields = memo(function SideFields(props: {
  fields: ArticleFields
  change: (patch: Partial<ArticleFields>) => void
  sections: readonly Named[]
  topics: readonly TopicChoice[]
  penNames: readonly PenName[]
  mayUseLibrary: boolean
  captionWaiting: string
}) {
  const { fields, change } = props
  const words = useMessages().editor.fields
  return (
    <>
      <SidePart title={words.section} field="section">
        <select
          className="desk-input"
          aria-label={words.section}
          value={props.sections.find(({ id }) => id === fields.sectionId)?.mergedIntoId ?? fields.sectionId ?? ''}
          onChange={(event) => change({ sectionId: event.target.value || null })}
        >
          <option value="">{words.noSection}</option>
          {props.sections
            .filter(({ mergedIntoId }) => !mergedIntoId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </SidePart>
      <SidePart title={words.bylines} field="bylines">
        <BylineField bylines={fields.bylines} penNames={props.penNames} onChange={(bylines) => change({ bylines })} />
      </SidePart>
      <SidePart title={words.lead} field="lead">
        <LeadField
          lead={fields.lead}
          captionWaiting={props.captionWaiting}
          mayUseLibrary={props.mayUseLibrary}
          onChange={(lead) => change({ lead })}
        />
      </SidePart>
      <SidePart title={words.topics} field="topics">
        <TopicField topics={props.topics} chosen={fields.topicIds} onChange={(topicIds) => change({ topicIds })} />
      </SidePart>
    </>
  )
})
