import type { saving as vi } from '../vi/saving.ts'

export const saving: typeof vi = {
  status: {
    saved: (clock) => `Saved on the server ${clock}`,
    saving: 'Saving…',
    merging: 'There is a newer version, merging…',
    onThisMachine: 'Saved on this machine, not sent yet',
    nowhere: 'Not saved anywhere yet. Don’t close this page.',
    offline: 'Offline. Saved on this machine',
    offlineNowhere: 'Offline, and this machine can’t keep the text. Don’t close this page.',
    signedOut: 'Your session has ended. Saved on this machine',
    signedOutNowhere: 'Your session has ended. Don’t close this page.',
    conflict: 'There is a newer version, see below',
    conflictTyped: 'There is a newer version, see below. What you typed since is on this machine',
    refused: (why) => `Could not be saved: ${why}`,
    tryAgain: 'Send again',
    signIn: 'Sign in again',
  },
  leaving:
    'Something is not on the server yet. It is kept on this machine and offered when you open the article again. Leave all the same?',

  signInAgain: {
    title: 'Sign in again',
    explain: (name) =>
      `${name}’s session has ended. Type your password to go on writing; this page does not reload and nothing is lost.`,
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The password is wrong, or the account is not in use any more. Your text is still on this machine.',
    unreachable: 'The server can’t be reached. Try again when you are online.',
  },

  locked: {
    takenOver: 'Somebody else holds this article now',
    title: (state) => `The article has moved on to “${state}”`,
    kept: 'You can’t change it any more. What you typed has been kept whole as a version of its own in the history.',
    nothingLost: 'You can’t change it any more. Everything you typed is in the article.',
    seeKept: 'See my version',
    seePresent: 'See the article now',
  },

  conflict: {
    title: 'There is a newer version of this article',
    explain: (who, clock) =>
      `${who} saved at ${clock} while you were writing. What only one side changed is merged; both changed the places below, please choose for each. Your text is complete and has been kept as a version of its own in the history.`,
    explainNotKept: (who, clock) =>
      `${who} saved at ${clock} while you were writing. What only one side changed is merged; both changed the places below, please choose for each. Your text is still complete on this page.`,
    samePerson: 'You yourself (in another window)',
    place: (number, count) => `Place ${number} of ${count}`,
    mine: 'Your version',
    theirs: 'Newer version on the server',
    both: 'Keep both',
    nothing: '(empty)',
    removed: '(this paragraph was deleted)',
    choose: (place) => `Choose for ${place}`,
    allMine: 'Choose mine everywhere',
    allTheirs: 'Choose the newer everywhere',
    apply: 'Merge as chosen',
    applyHint: (left) =>
      left === 0 ? '' : left === 1 ? 'One place is not chosen yet' : `${left} places are not chosen yet`,
    wholeTexts: 'Read both versions from beginning to end',
    takeTheirs: 'Drop mine, take the newer version whole',
    theirsConsequence: 'Your version stays in the history.',
    unreachable:
      'Your version could not be sent to the history, so nothing was replaced. Try again when you are online.',
    changed: 'different',
  },

  unsent: {
    title: 'Something from last time was not sent',
    explain: (when) =>
      `This machine still has what you typed at ${when} and the server has not. What it adds is marked below.`,
    explainReading: (when) =>
      `This machine still has what you typed at ${when} and the server has not. You can’t change the article now, but that version can be kept in its history.`,
    onMachine: 'On this machine',
    inArticle: 'In the article',
    take: 'Take into the article',
    takeConflicts: 'Take into the article as chosen',
    putAside: 'Put aside in the history',
    putAsideHint: 'Put aside: the article stays as it is; this version goes to the history and can be opened any time.',
    taken: 'Taken into the article.',
    keptAside: 'Kept in the history.',
    unreachable: 'It could not be sent to the server. It is still on this machine.',
    copy: 'Copy the whole text',
    copied: 'Copied',
    untitled: 'Untitled article',
    listTitle: 'Not sent yet, on this machine',
    listHint: 'Open the article to bring back what the server has not.',
    written: (when) => `typed at ${when}`,
  },
}
