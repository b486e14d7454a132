import { ListItem as Item, OrderedList as Numbered } from '@tiptap/extension-list'
import { attribute, isWhole } from './attribute.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'
import { LIST_NUMBERS, LIST_STYLES, type ListNumbers } from './types.ts'

const LARGEST = 9999

/** A list whose items are counted: from where, in which signs, and whether downwards. */
export const OrderedList = Numbered.extend({
  marks: SUGGESTIONS,
  addAttributes() {
    return {
      start: attribute({
        name: 'start',
        default: 1,
        validate: (value) => isWhole(value, 0, LARGEST),
        parse: (element) => Number.parseInt(element.getAttribute('start') ?? '1', 10),
      }),
      type: {
        ...attribute({
          name: 'type',
          default: undefined,
          validate: (value) => value === undefined || isListNumbers(value),
          parse: (element) => given(element.getAttribute('type'), '1'),
        }),
        renderHTML: ({ type }) => (isListNumbers(type) ? { type, style: `list-style-type: ${LIST_STYLES[type]}` } : {}),
      },
      reversed: {
        ...attribute({
          name: 'reversed',
          default: undefined,
          validate: (value) => value === undefined || value === true,
          parse: (element) => element.hasAttribute('reversed') || undefined,
        }),
        renderHTML: ({ reversed }) => (reversed === true ? { reversed: '' } : {}),
      },
    }
  },
  // A pasted text stays as it is, also where its lines begin with numbers.
  addProseMirrorPlugins: () => [],
})

/** An item of a list; `value` where it does not have the number that comes next. */
export const ListItem = Item.extend({
  marks: SUGGESTIONS,
  addAttributes() {
    return {
      value: attribute({
        name: 'value',
        default: undefined,
        validate: (value) => value === undefined || isWhole(value, 0, LARGEST),
        parse: (element) => {
          const value = element.getAttribute('value')
          return value === null ? undefined : Number.parseInt(value, 10)
        },
      }),
    }
  },
})

function isListNumbers(value: unknown): value is ListNumbers {
  return LIST_NUMBERS.some((each) => each === value)
}

/** The value of an attribute of HTML; undefined where it says nothing or what would hold anyway. */
function given(value: string | null, usual: string): string | undefined {
  return value === null || value === usual ? undefined : value
}
