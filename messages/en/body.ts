import { fileSummary } from '#newsroom/media/files.ts'
import type { body as vi } from '../vi/body.ts'

export const body: typeof vi = {
  language: 'en',
  gallery: (count) => `Gallery of ${count} pictures`,
  video: (provider, caption) => (caption === '' ? `Video on ${provider}` : `Video on ${provider}: ${caption}`),
  playVideo: (provider) => `Play the video from ${provider}`,
  videoNote: (provider) => `This page connects to ${provider} only when you ask it to.`,
  watchAt: (provider) => `Watch on ${provider}`,
  audio: 'Recording',
  downloadAudio: 'Download the recording',
  attachment: 'Attached file',
  fileFacts: (file) => fileSummary(file, 'en'),
  fileMissing: 'This file is no longer here.',
  table: 'Table',
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Back to note ${number} in the text`,
}
