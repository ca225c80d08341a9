/**
 * What keeps the focus of every page (components/ui/focus-keeper.ts), alone on pages of its own: only a browser says where
 * the focus is once an element has gone.
 */
import { buildSync } from 'esbuild'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'

const SCRIPT =
  buildSync({
    entryPoints: [path.join(__dirname, '../../components/ui/focus-keeper.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'keeper',
    write: false,
  }).outputFiles[0]?.text ?? ''

let page: Page
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
})
test.afterAll(() => page.close())

/** Puts `html` on a page that keeps its focus, and gives it to `#here`. */
async function start(html: string): Promise<void> {
  await page.setContent(`<!doctype html><body>${html}</body>`)
  await page.evaluate(`${SCRIPT}; keeper.keepFocusOn(document)`)
  await page.locator('#here').focus()
}
/** Runs it in the page, all in one breath. Answers with the id of what has the focus afterwards. */
async function change(act: (ids: readonly string[]) => void, ...ids: string[]): Promise<string> {
  await page.evaluate(act, ids)
  return page.evaluate(() => document.activeElement?.id ?? '')
}
/** Takes away the rows in which these are. */
const removeRows = (ids: readonly string[]) =>
  ids.map((id) => document.getElementById(id)?.closest('li, p, i')).forEach((row) => row?.remove())
const remove = ([id = '']: readonly string[]) => document.getElementById(id)?.remove()
const focus = (id: string) => page.locator(`#${id}`).focus()

const row = (name: string, ids: { take?: string; drop?: string } = {}) =>
  `<li>${name} <button id="${ids.take ?? `take-${name}`}">Take</button><button id="${ids.drop ?? `drop-${name}`}">Drop</button></li>`

test('goes to the same control of the next row, of the one before, and then to what stands above the list', async () => {
  await start(
    `<main><button id="all">All</button><div><ul>${row('a')}${row('b', { drop: 'here' })}${row('c')}</ul></div></main>`,
  )
  expect(await change(removeRows, 'here')).toBe('drop-c')
  expect(await change(removeRows, 'drop-c')).toBe('drop-a')
  expect(await change(removeRows, 'drop-a')).toBe('all')
})

test('looks past rows that went in the same breath', async () => {
  await start(
    `<main><ul>${row('a')}${row('b')}${row('c', { take: 'here' })}${row('d')}</ul><button id="after">After</button></main>`,
  )
  expect(await change(removeRows, 'take-b', 'here', 'take-d')).toBe('take-a')
})

test('takes what has come in its place in the same breath', async () => {
  await start('<main><section><button id="here">Choose…</button></section><button id="after">After</button></main>')
  const form = () => {
    const place = document.querySelector('section')
    if (place) place.innerHTML = '<form><input id="name"></form>'
  }
  expect(await change(form)).toBe('name')
})

test('passes over what cannot have it', async () => {
  await start(
    '<main><p><button id="here">A</button><button disabled>B</button><a>C</a><button hidden>D</button><button id="e">E</button></p></main>',
  )
  expect(await change(remove, 'here')).toBe('e')
})

test('stays with an element that is only moved', async () => {
  await start(`<main><ul>${row('a', { take: 'here' })}${row('b')}</ul></main>`)
  const toTheEnd = () => document.querySelector('ul')?.append(document.querySelector('li') ?? '')
  expect(await change(toTheEnd)).toBe('here')
})

test('is left to whoever moves it in the same breath', async () => {
  await start('<main><button id="here">A</button><button id="b">B</button><input id="wanted"></main>')
  const act = () => {
    document.getElementById('here')?.remove()
    document.getElementById('wanted')?.focus()
  }
  expect(await change(act)).toBe('wanted')
})

test('is taken by the place that says so, and there by what says so', async () => {
  await start(
    `<div><main data-takes-focus tabindex="-1"><button>B</button>
       <div id="board" tabindex="0" data-focus-first><i><button id="here">A</button></i></div></main></div>`,
  )
  expect(await change(removeRows, 'here')).toBe('board')
  expect(await change(remove, 'board')).toBe('')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

test('stays nowhere when somebody let it go', async () => {
  await start('<main><button id="here">A</button><button id="b">B</button></main>')
  await page.mouse.click(600, 500)
  expect(await change(remove, 'here')).toBe('')
})

test('goes back from what lies over the page to where it was, or to what is nearest to that', async () => {
  await start(
    `<main><ul>${row('a', { take: 'here' })}${row('b')}</ul></main><div id="dialog"><button id="ok">Ok</button></div>`,
  )
  await focus('ok')
  expect(await change(removeRows, 'here')).toBe('ok')
  expect(await change(remove, 'dialog')).toBe('take-b')
})

test('goes back from a message to where it was, though another message stays', async () => {
  await start(
    `<main><button id="here">A</button></main>
     <section data-focus-passes><p><button id="undo">Undo</button></p><p><button>Undo</button></p></section>`,
  )
  await focus('undo')
  expect(await change(removeRows, 'undo')).toBe('here')
})
