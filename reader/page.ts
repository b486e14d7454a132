// The one script of reading pages, run when the page is there. Each part looks for its own place on the page, and does
// nothing where that is not.
import { tellReading } from './reading.ts'
import { offerSaving } from './save-button.ts'
import { offerSettings } from './settings.ts'
import { offerSharing, toolsOnPage } from './share.ts'
import { fillShelf } from './shelf.ts'
import { offerSuggestions } from './suggestions.ts'

offerSettings()
offerSuggestions()
void fillShelf()

const tools = toolsOnPage()
if (tools) {
  offerSharing(tools)
  void offerSaving(tools)
  tellReading(tools.element.dataset.article ?? '')
}
