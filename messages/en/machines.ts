import type { machines as vi } from '../vi/machines.ts'

export const machines: typeof vi = {
  tab: 'For machines',
  note: 'Files that search engines, advertising exchanges and finders of faults ask for. Sitemap, RSS, Atom and JSON Feed are there by themselves.',
  adsTitle: 'Advertising',
  robotsTitle: 'Search engines',
  securityTitle: 'Faults in security',
  fields: {
    adsTxt: 'ads.txt',
    robotsTxt: 'Further lines of robots.txt',
    securityContact: 'Contact for faults',
    securityPolicy: 'Page of the policy',
  },
  notes: {
    adsTxt:
      'Paste the lines that the exchange gives you, such as “google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0”. Empty: there is no such file.',
    robotsTxt:
      'In groups: “User-agent: GPTBot”, below it “Disallow: /”. The desk and the search stay closed to every robot; a line that opens them is not saved.',
    securityContact:
      'An address of mail or of an https page. Empty: the newsroom’s own mail. When the file runs out is worked out by itself.',
    securityPolicy: 'Not needed; begins with https://.',
  },
  see: 'See the present file',
  lawMissing: (facts) => `Masthead and foot still lack by the press law: ${facts}.`,
  lawMend: 'Fill in under Settings',
  filesLost: (count, names) =>
    `${count} pictures or files are on record but no longer on the disk (${names}). Tell whoever runs the server to bring them back from the backup.`,
}
