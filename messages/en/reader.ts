import type { reader as vi } from '../vi/reader.ts'

export const reader: typeof vi = {
  settings: 'Text size and colours',
  textSize: 'Text size',
  textSizes: { 1: 'Small', 2: 'Medium', 3: 'Large', 4: 'Very large' },
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark', system: 'As the device' },
  suggestions: 'Search suggestions',

  tools: 'Share and save',
  share: 'Share',
  facebook: 'Facebook',
  email: 'E-mail',
  copy: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'The browser does not allow it. Please copy from the address bar.',
  print: 'Print',

  save: 'Save to read offline',
  saving: 'Saving…',
  saved: 'Saved. You can read this article without a connection.',
  saveFailed: 'Not saved. Please try again with a better connection.',
  saveFull: 'No more articles can be saved. Remove an old one to save this one.',
  unsave: 'Remove from saved',
  unsaveThis: 'Remove',
  unsaved: 'Removed.',
  savedGone: 'The newspaper has taken this article down, so it is no longer here.',
  savedTitle: 'Saved articles',
  savedLead:
    'What you save lies on this device and can be read without a connection. The newspaper does not know what you save.',
  savedNone: 'Nothing yet. Under each article there is a button “Save to read offline”.',
  savedOffline: 'There is no connection, and the page you opened is not saved. This is what you can read.',
  savedUnable: 'This browser can’t save articles: that needs JavaScript and a secure connection (https).',
  savedOff:
    'The newspaper has turned saving off. What you saved is still on this device, and will be here again later.',

  mostRead: 'Most read',
  mostReadLead:
    'What was read most in the past 24 hours. We count readings of each article and nothing else: no cookies, and not who reads.',
  mostReadNone: 'No figures yet.',
}
