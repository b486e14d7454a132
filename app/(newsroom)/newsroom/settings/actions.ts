'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, idOrNone, line, prose, ticked, typedVersion, version } from '#newsroom/kit/input.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import { addSection, changeSection, moveSection } from '#operations/papers/arrange-sections.ts'
import { addTopic, changeTopic, closeTopic, mergeTopic } from '#operations/papers/arrange-topics.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { saveMachineFiles } from '#operations/papers/save-machine-files.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { saveReasons } from '#operations/returns/save-reasons.ts'
import { calledAction, formAction } from '#server/actions/exported-action.ts'

const text = line(2000)

/** Stores the newspaper's facts and rules. */
export const saveNewspaperAction = formAction(
  // The operation reads the facts, by the shape in which they are kept.
  z.object({ version: typedVersion }).catchall(z.unknown()),
  (viewer, { version, ...fields }) =>
    saveNewspaper(viewer, { version, newspaper: { ...fields, fourEyes: fields.fourEyes === 'yes' } }),
  () => refresh(),
)

const section = z.object({
  name: text,
  slug: text,
  parentId: idOrNone.default(''),
  description: prose(2000).default(''),
})
const presentSection = z.object({ sectionId: id, version: typedVersion })

/** Adds a section. */
export const addSectionAction = formAction(section, addSection, () => refresh())

/** Changes a section: name, address, what it is under, what its page says. */
export const changeSectionAction = formAction(presentSection.extend(section.shape), changeSection, () => refresh())

/** Merges a section into another. */
export const mergeSectionAction = formAction(presentSection.extend({ intoId: idOrNone }), mergeSection, () => refresh())

/** Puts a section one place earlier or later. */
export const moveSectionAction = formAction(
  z.object({ sectionId: id, direction: z.enum(['earlier', 'later']) }),
  moveSection,
  () => refresh(),
)

const topic = z.object({
  name: text,
  slug: text.default(''),
  kind: z.enum(TOPIC_KINDS),
  description: prose(2000).default(''),
})
const presentTopic = z.object({ topicId: id, version: typedVersion })

/** Adds a topic, running story or series. */
export const addTopicAction = formAction(topic, addTopic, () => refresh())

/** Changes a topic, running story or series. */
export const changeTopicAction = formAction(presentTopic.extend(topic.shape), changeTopic, () => refresh())

/** Merges a topic, running story or series into another. */
export const mergeTopicAction = formAction(presentTopic.extend({ intoId: idOrNone }), mergeTopic, () => refresh())

/** Closes a running story or series, or takes it up again. */
export const closeTopicAction = formAction(presentTopic.extend({ closed: ticked }), closeTopic, () => refresh())

/** Stores what the newspaper tells machines. */
export const saveMachineFilesAction = formAction(
  z.object({
    version: typedVersion,
    adsTxt: prose(100_000),
    robotsTxt: prose(100_000),
    securityContact: text,
    securityPolicy: text,
  }),
  (viewer, { version, ...files }) => saveMachineFiles(viewer, { version, files }),
  () => refresh(),
)

/** Stores the newsroom's own reasons for a return. */
export const saveReasonsAction = calledAction(z.object({ version, reasons: z.array(text).max(200) }), saveReasons)
