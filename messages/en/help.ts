import type { HelpPart, help as vi } from '../vi/help.ts'

const writing: HelpPart = {
  title: 'Writing and submitting',
  points: [
    'Choose “New article” under My work or Articles. It saves itself while you type; the status line above tells where your text is.',
    'For a text from Word or a mail choose “Paste an article”, paste all of it, look over each part (headline, sapo, captions, byline) and take it in.',
    'Pictures: drop them into the text, or choose “Insert picture”. Give each a caption and a credit.',
    'The button “Insert”: gallery, pull quote (select the words first), box, video by address (YouTube, Vimeo, Dailymotion, TikTok), recording, attachment, note. Notes number themselves.',
    'To move a picture or a box: drag its handle ⠿, use its arrows, or press Alt+Shift+↑ and Alt+Shift+↓ with the cursor in it. Enter in a caption goes on below; Enter on the empty last line of a box leaves it.',
    'A video is loaded when a reader presses play. Recordings: MP3, M4A, AAC, OGG, WAV, 100 MB at most; attachments: PDF, Word, Excel, PowerPoint, ODT, CSV, TXT, 25 MB at most.',
    '“Preview” shows the article as readers will see it, on a phone and on a computer, and makes no address. “Make an address” makes one for somebody outside the newsroom: they see that very version, without an account, for 1, 3 or 7 days, and you can revoke it at any time.',
    'When you are done, “Submit”. An article needs a headline, a section, a byline and a text.',
    'Until somebody claims it you can take it back: open it and choose “Withdraw”.',
    'What is returned to you stands first under My work. The list “To mend” stands above the article: tick each point as you mend it, and answer it if you like (“mended after the health department”, or why not). Ticks are saved at once. Then submit the article again.',
    '“How it was changed”, in the history below the article: what you submitted against what was published, word by word, with the desk’s reasons. “My articles by month”, under My work, gathers what came out in a month.',
    'When others claim, return or publish an article that you have open, the page follows by itself and says who did what; what you typed is saved first.',
    'Account → Pages of pen names: choose a portrait and write a few sentences for the author’s page of each pen name. Pen names mention each other only where you tick both.',
  ],
}

const planning: HelpPart = {
  title: 'Subjects and the week',
  points: [
    'On the page Planning press “Propose a subject”: a title, a few lines, the section and the day you want it for. The desk of the section answers; until then you can still change or drop it.',
    'Once it is approved and given to you, press “Write the article”: the new article has the subject’s title, section and deadline. A subject has one article; pressing again opens that one.',
    'The week shows day by day what is planned, what is due, what is scheduled and what went out, in the newspaper’s time. J leads to the later week, K to the earlier one, T to this week.',
  ],
}

const deciding: HelpPart = {
  title: 'Deciding on subjects',
  points: [
    'Choose “Waiting” on the page Planning. Approve and choose writer and deadline in one go; when declining leave a word, which is what its proposer reads. The managing editor decides on subjects without a section.',
    'In the week drag a subject to another day by its handle ⠿, or use “Move to a day…”. With the keyboard: on the handle press space, the left and right arrows, then space. “Undo” takes it back.',
    'Dragging a scheduled article schedules it anew at the same time; only who may schedule can, and never into the past. What is published stays.',
  ],
}

const arranging: HelpPart = {
  title: 'Laying out the front page',
  points: [
    'Front page, in the bar at the side: choose the front page or the page of a section. A page is slots from top to bottom (lead, seconds, columns, latest, section blocks, opinion, video, pictures, most read, notices). While nobody has laid it out, it lays itself out from what is newest.',
    'Drag articles from “Articles to put”, or from where they stand, to their place; drag the handle of a slot to move it. What is not put by hand is filled by the rule of its slot (newest, newest of a section, with video, with many pictures, most read). Nothing stands on a page twice.',
    'By keyboard: on a handle ⠿ press space, the arrow keys, and space again. The button ⋯ of each article and slot does all of it too: keep it here, up, down, into another slot, take away.',
    '“Headline, picture, pin…”: a headline and a picture for this page alone; what is pinned until a time leaves by itself then. What is scheduled, not published or taken down can’t be put on a page; what is taken down leaves at once.',
    '“Put on the page” shows it to readers. Until then only you see what you arrange. If somebody else changes the page meanwhile, you are told who and when: put yours over it, or take theirs; nobody overwrites anybody unknowingly.',
    '“Preview”: on a phone or a desk, now, at 06:00 tomorrow or another time, with the pins that will have ended, scheduled changes, breaking news and scheduled articles.',
    '“Schedule…” behind ⋯: what you arranged takes the place of the page then. Scheduled changes, at the side: open them to change, move them to another time, cancel them.',
    '“Undo the last change of the page” goes back step by step; “History of the page” has every version, whose it is, when, what it changed, and brings any back.',
    'Breaking news: a line, an article or both, on the front page and the pages of sections until the time you set.',
  ],
}

const keeping: HelpPart = {
  title: 'Not a word is lost',
  points: [
    'What you type is on this machine within half a second, then goes to the server. The status line says where the text is: “Saved on the server 10:05:12”, “Saved on this machine, not sent yet”, “Offline”, “There is a newer version”.',
    'Without a network just write on; it is sent when the network is back. After a crash, open the article again: “Something from last time was not sent” shows what is missing, to be taken into the article or put aside in its history.',
    'Text that was not sent lies only on the machine where it was typed, and only its writer sees it. My work lists the articles that have some there.',
    'When two people, or two windows, change one article, what only one side changed is merged; where both changed the same place you are asked, with both texts side by side. The one not chosen stays in the history.',
    'When your session ends while you write: press “Sign in again”, type your password on the page, and go on.',
  ],
}

const suggesting: HelpPart = {
  title: 'Suggesting instead of editing',
  points: [
    'Choose “Edit” or “Suggest” in the toolbar (Ctrl+Alt+D). While suggesting just type: additions are underlined, deletions struck through, each person in a colour of their own; ¶ is a break that comes or goes. Point at a suggestion, or put the cursor in it, to see whose it is and since when.',
    'Only the text itself has suggestions. Headline, standfirst and details, credits and descriptions of pictures, notes, rows and columns of tables are edited directly.',
    'The tab “Suggestions” beside the article lists them all: accept or refuse each, all, or one person’s. Ctrl+Alt+J and Ctrl+Alt+K lead from one to the next; Ctrl+Alt+Y accepts, Ctrl+Alt+N refuses; undo takes it back.',
    'Whoever may edit the article now may decide. A returned article may carry suggestions; before it is sent up, approved or published by its author all of them have to be decided. Previews and comparisons read the text as if all were accepted.',
  ],
}

const comfort: HelpPart = {
  title: 'Writing in comfort',
  points: [
    'Find and replace: Ctrl+F, Ctrl+H. Typed without marks, “duong” finds “đường” and “Dương” too; typed with marks they count, “thuế” is never “thuê”. One Ctrl+Z takes “Replace all” back. Credits, picture descriptions and footnotes are not searched.',
    'A link to an article of the newspaper: choose the words, press Ctrl+K, type a few words of the published article and choose it with the arrow keys. The link holds when the title changes.',
    '“View” in the toolbar: an outline by headings, counts by field, focus mode (the text column alone, the present paragraph standing out), full screen. The browser remembers your choice.',
    'What you type stays as it is: TN&MT, 2,8 tỷ, 3.000, 28/7/2012, “ ”, ... Nothing corrects it by itself.',
    'Forgotten a key? Press ? outside of text fields, or Ctrl+/ anywhere on the desk.',
  ],
}

const talking: HelpPart = {
  title: 'Comments on a text',
  points: [
    'Choose words of the text and press “Comment” (or Ctrl+Alt+G); without chosen words it is about the whole article. Whoever may read how the article came about may comment, also while somebody else holds it.',
    'Type @ to name somebody: only people who may read this article are offered, and they are told at once. Ctrl+Enter sends, Enter is a new line.',
    'A comment stays with its words while the text changes, also where a paragraph is moved. Where the words are taken out it is listed under “Words taken out”, and has its place again when they come back.',
    'Press “Done” when it is settled; reply or press “Reopen” to go on. Ctrl+Alt+I and Ctrl+Alt+U go from comment to comment.',
    'Comments are not in the text, so they are never published and in no preview.',
  ],
}

const past: HelpPart = {
  title: 'History: compare and restore',
  points: [
    'The history stands below the article; “Whole history: compare, restore” opens a page of its own. Steps and versions are lines; the autosaves between them are folded and can be opened.',
    'Pick any two texts and press “Compare the two chosen”: added words are underlined, removed ones struck through; pictures, tables and fields are compared too. Unchanged paragraphs are folded.',
    'Before a cut or a large change, press “Keep under a name…” at the head of the desk, so that the text is easy to find again.',
    '“Restore this version” brings an older text back. The text that was there stays in the history, so a restore can be taken back the same way.',
  ],
}

const editing: HelpPart = {
  title: 'Editing',
  points: [
    'Review lists articles by what they wait for, the longest waiting first. “Claim” one to hold it and open it.',
    'Click a title on the review page to open the article beside the queue: you see at once what changed since the last review, since it was submitted, or against what readers have. After a decision the desk stays with the article; a line at the bottom says what you did and where the article is now, and takes it back with “Undo”. The next one opens by W or by its button (by itself, if you choose so under Account). The whole morning can be done by keys: j and k move, c claims, f sends for approval, a approves, p publishes, r returns; ? shows them all.',
    'A button that has just become another article’s takes no press for a second. What readers would see at once (publishing, taking down, the front page, breaking news) always asks, and names the article.',
    '“Undo” takes the last step back while nobody has changed a letter or taken another step; the log keeps both. What readers have seen can’t be undone: revise it, correct it, or take it down.',
    'What others do is marked “changed” where the row stands; new articles wait behind a button. Chips below a title name what the article lacks.',
    '“Assign” gives what waits (desk heads and up), or what you hold, to a colleague who edits the section. “Set a deadline” says when the desk wants it; late articles are shown in red.',
    'While you hold an article only you can change it. “Release” it when somebody else should take it.',
    'The head of an article tells who is reading and who is writing. If its holder is away and it can’t wait, “Take over”, with a reason: what they have typed is saved first, then it is yours.',
    '“Return to reporter” takes a list: tick the usual reasons, keep or leave out the open comments of the text, write points of your own (Enter begins the next). The reporter ticks each; what is submitted again shows what was mended, and only the words that differ.',
    'When it is ready, “Send for approval”. You may “Recall” it until it is approved.',
    '“To be checked afterwards” are articles that went out without approval (by trusted reporters, or as a small change): read them, then “Checked”. Whoever brought one out leaves that to somebody else.',
  ],
}

const approving: HelpPart = {
  title: 'Approving',
  points: [
    'What waits for approval is a group of its own under Review. Read it as readers will, then “Approve” it, or “Send back to editor” with a list of what to mend. On a phone these buttons lie at the bottom of the screen.',
    'Nobody approves what they wrote, nor a revision that they alone made. The button still stands there, greyed, with the reason and who can press it; “Remind them” tells those people, once an hour. A newsroom of one turns this off in the settings, under Rules.',
    '“Approve and publish” (Shift+A) takes both steps after one question; the same question takes a time to approve and schedule (S). Once the public page has been read back, the line at the bottom names the hour and the address.',
    'What is approved is exactly the version you read. One changed word needs a new approval.',
  ],
}

const publishing: HelpPart = {
  title: 'Publishing',
  points: [
    '“Publish” gives it to readers at once. “Schedule” lets it go out at its time; “Cancel schedule” takes that back.',
    'Fields for times take what you would say: 18:00, tomorrow 6am, fri 7:30, 5/12 7:30 (day before month), +1 hour; or pick from a calendar. The line below says which moment that is, and what else is set around it.',
    'Who holds the rights can take several steps at once (the three dots); the log still shows each.',
    'To change a published article choose “Revise”. Readers keep the old version until the new one is approved and published; the strip above the text says which version they see and how many words differ.',
    '“Drop revision” makes the article what readers see again. The text of the revision stays in the history; a new revision can restore it.',
    '“Publish small change”: where the settings let your role, a few words of standfirst or body of a live article go out at once; the log says so and the article waits to be checked. Titles, pictures, links and sections still need approval.',
    'Published something false? Select the wrong sentence in the text, choose “Correct” (the sentence is in the first field) and write what is true. The correction is an article of its own, linked with the first, and the original is opened to be mended unless you untick that.',
  ],
}

const answering: HelpPart = {
  title: 'Answering for the newspaper',
  points: [
    '“Take down” removes an article from every page at once and needs a reason; a copy is kept and can be reinstated.',
    'The log names everything that was done: who, when, with what, and why. Nobody can change or delete it.',
  ],
}

const administering: HelpPart = {
  title: 'Administration',
  points: [
    'Settings → Technical files: ads.txt of the advertising exchange, further lines of robots.txt, whom to tell of faults in security. A line that is written wrongly is named by its number and not saved. Sitemap, RSS, Atom, JSON Feed and the pictures of headlines are there by themselves.',
    'While something that the law asks for is empty, the settings and the administrators’ duty book say so.',
    'Reasons for returns: the buttons shown when a text is returned are written under Settings, Reasons for returns.',
    'Settings: fill in the masthead; the page says what the press law still misses. Make the sections before people write.',
    'People: add accounts with their role and sections. Give everybody their first password in private.',
    'When somebody leaves, block the account: they are out at once, their articles and pen names stay.',
    'Better have two administrators; the last one can’t be blocked.',
    'There are two levels of sections: put one under another in Settings → Sections; the page above shows what is below, and who looks after the one above looks after the other. When an address changes or sections are merged, the old addresses of the section and its articles lead on. A merge cannot be undone.',
    'Settings → Topics: topics, running stories (a timeline), series (Part 1, Part 2 … as they came out); change the kind, close, merge.',
    'People → an account → Pages of pen names: rename pen names, merge those of one person. Which are one person’s only that person may tell readers.',
  ],
}

/** Words about notices; a part of each role's guide. */
const noticing: HelpPart = {
  title: 'Notifications',
  points: [
    'The bell in the rail (on a phone: at the bottom) tells you at once when an article of yours is returned, approved, scheduled, published or taken down, when an article or a subject is given to you, when somebody mentions you. Opening an article marks what you were told of it as read.',
    'The page of notices can be filtered by kind and searched by headline, name and message.',
    'Where the newsroom sends mail, choose on your account page which kinds are sent to you as well. What happens within a minute goes out in one mail.',
  ],
}

const duty: HelpPart = {
  title: 'Duty and the morning meeting',
  points: [
    'The duty book gathers what needs an eye: what is due, late, waiting or held for too long, published late or not at all. It follows what people do; a row opens its article, where the next step is taken.',
    'At the end of a shift, hand over: the next one is told and finds the newest note on top.',
    'The meeting sheet prints on one or two A4 pages: published the day before, in hand, due, scheduled, subjects of the day and handover notes.',
  ],
}

export const help: typeof vi = {
  title: 'Guide',
  forRole: (role) => `For the ${role.toLowerCase()}`,
  otherRole: 'The guide for another role',
  contents: 'Contents',
  find: 'Search the guide',
  notFound: (query) =>
    `The guide of this role does not mention “${query}”. Try fewer words, or another role at the end of the page.`,
  parts: {
    associate: [talking, comfort],
    contributor: [writing, planning, noticing, keeping, past, talking, suggesting, comfort],
    reporter: [writing, planning, noticing, keeping, past, talking, suggesting, comfort],
    editor: [editing, duty, planning, writing, noticing, keeping, past, talking, suggesting, comfort],
    desk_head: [approving, duty, deciding, editing, writing, noticing, keeping, past, talking, suggesting, comfort],
    managing_editor: [
      publishing,
      arranging,
      duty,
      approving,
      deciding,
      editing,
      writing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
    editor_in_chief: [
      answering,
      arranging,
      publishing,
      duty,
      approving,
      deciding,
      editing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
    admin: [
      administering,
      arranging,
      answering,
      publishing,
      duty,
      approving,
      deciding,
      editing,
      writing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
  },
}
