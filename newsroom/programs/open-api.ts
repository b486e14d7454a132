import { z } from 'zod'
import { ARTICLE_STATES } from '../kit/article-states.ts'
import type { KeyScope } from '../people/program-key.ts'
import { articleQuery, draftBody } from './shapes.ts'

const text = { type: 'string' }
const when = { type: 'string', format: 'date-time' }
const id = { type: 'string', pattern: '^[0-9a-z]{26}$' }
const version = { type: 'integer', minimum: 0 }
const state = { type: 'string', enum: [...ARTICLE_STATES] }

const schemas = {
  Problem: record({ type: text, title: text, status: { type: 'integer' }, code: text }, [
    'type',
    'title',
    'status',
    'code',
  ]),
  ListedArticle: record({ id, title: text, state, section: text, author: text, updatedAt: when }),
  Article: record({
    ...{ id, number: { type: 'integer' }, version, state, updatedAt: when, mayWrite: { type: 'boolean' } },
    publicPath: { type: ['string', 'null'], description: 'Where readers find it.' },
    content: { type: 'object', description: 'Everything that people write of it, as a draft takes it.' },
  }),
}

type Door = {
  scope: KeyScope
  summary: string
  answer: Record<string, unknown>
  status?: number
  query?: z.ZodObject
  body?: { type: string; schema: Record<string, unknown> }
  headers?: Record<string, string>
}

/** Every door for programs: by address, then method. */
const DOORS: Record<string, Record<string, Door>> = {
  '/api/v1/articles': {
    get: {
      ...{ scope: 'articles.read', summary: 'Articles that the account may see, last changed first' },
      query: articleQuery,
      answer: record({
        articles: { type: 'array', items: ref('ListedArticle') },
        next: { type: ['string', 'null'], description: 'What `after` is for the next page.' },
      }),
    },
    post: {
      ...{ scope: 'articles.write', summary: 'Begins an article of the account: an empty draft', status: 201 },
      answer: record({ id, version }),
    },
  },
  '/api/v1/articles/{id}': {
    get: { scope: 'articles.read', summary: 'The working copy of an article', answer: ref('Article') },
  },
  '/api/v1/articles/{id}/draft': {
    put: {
      ...{
        scope: 'articles.write',
        summary: 'Saves a text over the version it is based on; 409 where there is a newer one',
      },
      body: { type: 'application/json', schema: shapeOf(draftBody) },
      answer: record({ version, savedAt: when }),
    },
  },
  '/api/v1/media': {
    post: {
      ...{ scope: 'media.write', summary: 'Takes a picture', status: 201 },
      body: { type: 'application/octet-stream', schema: { type: 'string', format: 'binary' } },
      headers: {
        'X-File-Name': 'The name of the file, percent-encoded.',
        'X-Act-Name': 'An id of 26 letters and digits: sent again under it, the picture is taken once.',
      },
      answer: record({ media: { type: 'object' } }),
    },
  },
}

/** What programs may ask, as OpenAPI 3.1 has it. */
export function openApi(): Record<string, unknown> {
  const paths = Object.entries(DOORS).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, door]) => [method, operation(path, door)])),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tòa Soạn',
      version: '1',
      description:
        'For programs with a key (Cài đặt → Khóa cho chương trình). A key never may more than its account; it takes no step of an article. Refusals are RFC 9457 problems with a `code` of the newsroom’s.',
    },
    paths: Object.fromEntries(paths),
    components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  }
}

function operation(path: string, { scope, summary, answer, status = 200, query, body, headers = {} }: Door) {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: id }))
  const asked = query
    ? Object.entries(query.shape).map(([name, field]) => ({ name, in: 'query', schema: shapeOf(field) }))
    : []
  const said = Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: 'header', description, schema: text },
  }))
  return {
    summary,
    description: `Scope: ${scope}`,
    security: [{ key: [scope] }],
    parameters: [...ids, ...asked, ...said],
    ...(body ? { requestBody: { required: true, content: { [body.type]: { schema: body.schema } } } } : {}),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: answer } } },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: ref('Problem') } } },
    },
  }
}

function record(properties: Record<string, unknown>, required: string[] = Object.keys(properties)) {
  return { type: 'object', properties, required }
}

function ref(name: keyof typeof schemas | string) {
  return { $ref: `#/components/schemas/${name}` }
}

function shapeOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' })
  return schema
}
