import type { machines as vi } from '../vi/machines.ts'

export const machines: typeof vi = {
  tab: 'Technical files',
  note: 'Files that search engines, ad exchanges and security researchers ask for. Sitemap, RSS, Atom and JSON Feed are there by themselves.',
  adsTitle: 'Advertising',
  robotsTitle: 'Search engines',
  securityTitle: 'Security reports',
  fields: {
    adsTxt: 'ads.txt',
    robotsTxt: 'Additional lines for robots.txt',
    securityContact: 'Security contact',
    securityPolicy: 'Policy page',
  },
  notes: {
    adsTxt:
      'Paste the lines that the exchange gives you, such as “google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0”. Empty: there is no such file.',
    robotsTxt:
      'In groups: “User-agent: GPTBot”, below it “Disallow: /”. The desk and the search stay closed to every robot; a line that opens them is not saved.',
    securityContact:
      'An address of mail or of an https page. Empty: the newsroom’s own mail. When the file runs out is worked out by itself.',
    securityPolicy: 'Optional; begins with https://.',
  },
  see: 'See the present file',
  lawMissing: (facts) => `Masthead and footer still lack, by the press law: ${facts}.`,
  lawMend: 'Fill in under Settings',
  filesLost: (count, names) =>
    `${count} pictures or files are on record but no longer on the disk (${names}). Tell whoever runs the server to bring them back from the backup.`,
}
