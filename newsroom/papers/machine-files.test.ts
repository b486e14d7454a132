import { expect, it } from 'vitest'
import { faultInAds, faultInRobots, machineFilesSchema, robotsText, securityText } from './machine-files.ts'

const HOUSE = ['Disallow: /newsroom', 'Disallow: /api/', 'Disallow: /tim-kiem']

it('keeps robots from the newsroom and from endless answers, each robot that is named too', () => {
  const text = robotsText('# Trí tuệ nhân tạo\nUser-agent: GPTBot\nuser-agent: CCBot\ndisallow: /\nCrawl-delay: 10', [
    'https://bao.example/sitemap.xml',
  ])
  const [everybody = '', bots = ''] = text.split('\n\n')
  expect(everybody).toMatch(/^User-agent: \*\n/)
  expect(bots).toMatch(/^User-agent: GPTBot\nUser-agent: CCBot\n/)
  expect(bots).toContain('\nDisallow: /\nCrawl-delay: 10')
  for (const line of HOUSE) {
    expect(everybody.split('\n')).toContain(line)
    expect(bots.split('\n')).toContain(line)
  }
  expect(text.endsWith('\nSitemap: https://bao.example/sitemap.xml\n')).toBe(true)
})

it.each([
  ['Allow: /newsroom', 'staff'],
  ['Allow: /newsroom/front', 'staff'],
  ['Allow: /*newsroom', 'staff'],
  ['Allow: /tim-kiem$', 'staff'],
  ['Allow: *************', 'staff'],
  ['Noindex: /', 'syntax'],
  ['<script>', 'syntax'],
  ['Disallow: thoi-su', 'syntax'],
  ['Sitemap: https://evil.example/sitemap.xml', 'syntax'],
  ['User-agent: a b', 'syntax'],
])('does not let %s stand', (line, problem) => {
  const text = `User-agent: *\nDisallow: /thu\n${line}`
  expect(faultInRobots(text)).toEqual({ line: 3, problem })
  // Should it be stored all the same, the house's own lines go out alone.
  expect(robotsText(text, [])).toBe(robotsText('', []))
})

it('lets stand what opens nothing, and wants a robot for each rule', () => {
  expect(faultInRobots('User-agent: *\nAllow: /\nAllow: /anh/\n\nUser-agent: x\nDisallow:')).toBeNull()
  expect(faultInRobots('Disallow: /thu')).toEqual({ line: 1, problem: 'no_agent' })
})

it('reads ads.txt as its specification has it', () => {
  expect(
    faultInAds(
      'google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0 # Google\n\ncontact=qc@bao.example\nquang-cao.example,7,reseller\n',
    ),
  ).toBeNull()
  expect(faultInAds('google.com, pub-1, DIRECT\ngoogle.com pub-1 DIRECT')).toEqual({ line: 2, problem: 'syntax' })
  expect(faultInAds('google.com, pub-1, OWNER')).toEqual({ line: 1, problem: 'syntax' })
})

it('says whom to tell of a fault in security, and never in a file that is out of date', () => {
  const facts = {
    email: 'toasoan@bao.example',
    canonical: 'https://bao.example/.well-known/security.txt',
    languages: ['vi', 'en'],
    now: new Date('2026-11-23T02:00:00Z'),
  }
  const files = machineFilesSchema.parse({})
  expect(securityText(files, facts)).toBe(
    'Contact: mailto:toasoan@bao.example\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: vi, en\n' +
      'Canonical: https://bao.example/.well-known/security.txt\n',
  )
  expect(securityText({ ...files, securityContact: 'https://bao.example/bao-mat' }, facts)).toContain(
    'Contact: https://bao.example/bao-mat\n',
  )
  expect(securityText(files, { ...facts, email: '' })).toBeNull()
  expect(machineFilesSchema.safeParse({ securityContact: 'x\nCanonical: https://evil.example' }).success).toBe(false)
  expect(machineFilesSchema.safeParse({ securityPolicy: 'javascript:alert(1)' }).success).toBe(false)
})
