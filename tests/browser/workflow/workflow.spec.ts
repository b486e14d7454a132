import type { Page, Request } from '@playwright/test'
import { vi } from '#messages/vi.ts'
import { CORRECTION_TITLE } from '#newsroom/articles/article.ts'
import { STEP_NAMES, STEPS, type Step } from '#newsroom/workflow/steps.ts'
import { CASES, type PersonKey } from '#tests/builders/step-cases.ts'
import { runProgram } from '#tests/server-process.ts'
import { at } from '../kit/desk.ts'
import type { WorkflowArticles } from '../kit/furnish-workflow.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

/** A request of the page's that was sent for a step, to be sent again by somebody else. */
type Sent = { url: string; headers: Record<string, string>; body: string }

test('every step is taken by a role that may, and refused to one that may not', async ({ browser, newsroom }) => {
  test.setTimeout(480_000)
  const { url, people, environment } = newsroom
  const articles = await runProgram<WorkflowArticles>('tests/browser/kit/furnish-workflow.ts', {
    ...environment,
    PEOPLE: JSON.stringify(people),
  })
  // One browser for each person, whatever they are asked to do in it.
  const pages = new Map<PersonKey, Page>()
  const pageOf = async (key: PersonKey) => {
    const page = pages.get(key) ?? (await at(browser, newsroom, people[key]))
    pages.set(key, page)
    return page
  }
  let approval: Sent | null = null

  // What the clock alone may do is asked for by a request that another step has shown.
  for (const step of [...STEP_NAMES].sort((a, b) => Number(a === 'publish_due') - Number(b === 'publish_due'))) {
    await test.step(step, async () => {
      const { may, mayNot } = CASES[step]
      const { taken, refused, version } = articles[step]
      const stranger = await pageOf(mayNot)
      const answer = await stranger.goto(`${url}/newsroom/articles/${refused}`)
      if (answer?.status() !== 404) await hasNoButton(stranger, vi.workflow.steps[step], step)
      // What is left open goes on listening, and the next page is somebody else's article.
      await stranger.goto('about:blank')

      let sent: Sent
      if (may === null) {
        if (approval === null) throw new Error('No step has been taken yet.')
        const [first] = JSON.parse(approval.body)
        const body = JSON.stringify([{ ...first, steps: [step], articleId: refused, baseVersion: version }])
        sent = { ...approval, body }
      } else {
        const page = await pageOf(may)
        await page.goto(`${url}/newsroom/articles/${taken}`)
        sent = await takeInPage(page, step, newsroom)
        await saysSo(page, step)
        await page.goto('about:blank')
        if (step === 'approve') approval = sent
        sent = { ...sent, body: sent.body.replaceAll(taken, refused) }
        expect(sent.body, step).toContain(refused)
      }
      // The name that the page gave the act is that act's alone.
      sent = { ...sent, body: sent.body.replace(/,"actName":"[^"]*"/, '') }
      // The same request for the other article: refused to who may not, by the server itself …
      const said = await sendAgain(stranger, sent, url)
      expect(said, `${step} by ${mayNot}`).toMatch(/"code":"(not_allowed|not_found|held|four_eyes)"/)
      expect(said, `${step} by ${mayNot}`).not.toContain('"ok":true')
      // … and taken from who may, so that it was no other fault that refused it.
      if (may !== null)
        expect(await sendAgain(await pageOf(may), sent, url), `${step} by ${may}`).toContain('"ok":true')
    })
  }
})

/** Says that somebody who reads the article finds no way to the step on its page. */
async function hasNoButton(page: Page, label: string, step: Step): Promise<void> {
  await expect(page.locator('main.article-page'), step).toBeVisible()
  // A step that somebody else has to take stands there and can't be pressed.
  await expect(page.getByRole('button', { name: label, exact: true, disabled: false }), step).toHaveCount(0)
  const others = page.getByRole('button', { name: /^Bước khác/ })
  if ((await others.count()) === 0) return
  await others.first().click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expect(page.getByRole('menuitem', { name: label, exact: true }), step).toHaveCount(0)
}

/** Takes the step by its button or its place in the menu, fills in what is asked for, and gives the request it made. */
async function takeInPage(page: Page, step: Step, newsroom: Newsroom): Promise<Sent> {
  const label = vi.workflow.steps[step]
  const button = page.getByRole('button', { name: label, exact: true })
  const others = page.getByRole('button', { name: /^Bước khác/ })
  const named = step === 'correct' ? '"falseStatement"' : `"steps":["${step}"]`
  const request = page.waitForRequest((each) => isAction(each) && (each.postData() ?? '').includes(named))
  await expect(button.or(others).first(), step).toBeVisible()
  if ((await button.count()) > 0) {
    await button.click()
  } else {
    await others.first().click()
    await page.getByRole('menuitem', { name: label, exact: true }).click()
  }
  const { asks } = CASES[step]
  const dialog = page.getByRole('dialog')
  if (asks === 'words') await dialog.getByRole('textbox').first().fill('Thiếu nguồn ở đoạn hai.')
  if (asks === 'time') await dialog.getByLabel(vi.review.schedule.label).fill('2031-05-07T10:05')
  if (asks === 'person') await dialog.getByRole('combobox').selectOption(newsroom.people.editor.id)
  if (asks === 'correction') {
    await dialog.getByLabel(vi.review.correct.falseStatement).fill('3.000 người')
    await dialog.getByLabel(vi.review.correct.trueStatement).fill('300 người')
  }
  if (asks) {
    const submit = asks === 'correction' ? vi.review.correct.submit : label
    await dialog.getByRole('button', { name: submit, exact: true }).click()
  }
  const made = await request
  const kept = ['next-action', 'content-type', 'accept', 'next-router-state-tree']
  const headers = Object.fromEntries(Object.entries(made.headers()).filter(([name]) => kept.includes(name)))
  return { url: made.url(), headers, body: made.postData() ?? '' }
}

/** The page shows the state that the step leads to, and its history who took it; a correction leads to its own text. */
async function saysSo(page: Page, step: Step): Promise<void> {
  const { to } = STEPS[step]
  const state = step === 'correct' ? 'editing' : to === 'same' ? 'published' : to
  await expect(page.getByText(vi.workflow.states[state], { exact: true }).first(), step).toBeVisible()
  if (step === 'correct') await expect(page.getByRole('heading', { level: 1, name: CORRECTION_TITLE })).toBeVisible()
  else await expect(page.locator('main.article-page'), step).toContainText(vi.workflow.log[step] ?? step)
}

function isAction(request: Request): boolean {
  return request.method() === 'POST' && request.headers()['next-action'] !== undefined
}

/** Sends the request in somebody's session and gives what the server said. */
async function sendAgain(page: Page, sent: Sent, origin: string): Promise<string> {
  const answer = await page.context().request.post(sent.url, {
    headers: { ...sent.headers, origin },
    data: sent.body,
  })
  return answer.text()
}
