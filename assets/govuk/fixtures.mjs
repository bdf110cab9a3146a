// Copies the fixtures of GOV.UK Frontend that our parts are tested against: what each component
// is given, and the markup that it must give back. Prints them as JSON.
import { readFileSync } from 'node:fs'

const wanted = {
  'back-link': ['default'],
  breadcrumbs: ['default', 'with one level', 'with last breadcrumb as current page'],
  button: ['default', 'link', 'start', 'secondary', 'warning', 'explicit link', 'prevent double click', 'start link'],
  'character-count': ['default', 'with hint', 'with hint and error', 'with default value', 'with custom rows', 'with label as page heading', 'with default value exceeding limit'],
  checkboxes: ['default', 'with hint', 'with pre-checked values', 'with error message', 'with conditional items', 'small with long text', 'with conditional item checked', 'with error message and hint'],
  'date-input': ['default', 'with values', 'with error message and hint', 'with error on day input', 'with error on month input', 'with error on year input', 'with error on single field'],
  details: ['default'],
  'error-message': ['default'],
  'error-summary': ['default', 'without links', 'mixed with and without links'],
  fieldset: ['default', 'styled as medium text', 'styled as small text', 'as page heading l', 'with describedBy', 'html fieldset content'],
  hint: ['default'],
  input: ['default', 'with hint text', 'with error message', 'with error and hint', 'with width-2 class', 'with width-3 class', 'with width-4 class', 'with width-5 class', 'with width-10 class', 'with width-20 class', 'with width-30 class', 'with label as page heading', 'with prefix', 'with suffix', 'with prefix and suffix', 'with prefix and suffix and error', 'with prefix and suffix and width modifier', 'value', 'zero value', 'with autocomplete attribute'],
  'inset-text': ['default'],
  label: ['default', 'styled as medium text', 'styled as small text', 'as page heading l'],
  'language-navigation': ['default', 'with multiple languages'],
  'notification-banner': ['default', 'with type as success'],
  pagination: ['with prev and next only', 'with prev and next only and labels', 'with previous only', 'with next only'],
  panel: ['default', 'title with no body text', 'body html'],
  radios: ['default', 'with hint', 'inline', 'with a divider', 'with fieldset and error message', 'with conditional items', 'with conditional item checked', 'small with long text', 'with hint and error message', 'with hints on parent and items', 'with conditional items and pre-checked value'],
  select: ['hint', 'error', 'with hint text and error message'],
  'summary-list': ['default', 'with actions', 'with some actions', 'single action with anchor', 'empty items array'],
  table: ['with head and caption'],
  tag: ['default', 'grey', 'green', 'red', 'yellow'],
  'task-list': ['default', 'with hint text and additional states'],
  textarea: ['default', 'with hint', 'with error message', 'with default value', 'with custom rows', 'with label as page heading', 'with hint and error message'],
  'warning-text': ['default', 'multiple lines'],
}

const read = (path) => JSON.parse(readFileSync(new URL(`node_modules/govuk-frontend/${path}`, import.meta.url), 'utf8'))
const of = (component) => read(`dist/govuk/components/${component}/fixtures.json`).fixtures
const fixtures = Object.entries(wanted).flatMap(([component, names]) => names.map((name) => {
  const { options, html } = of(component).find((fixture) => fixture.name === name)
  return { component, name, options, html }
}))
const { name, version, license } = read('package.json')
const source = `${name} ${version}, dist/govuk/components/*/fixtures.json; copyright Crown Copyright (Government Digital Service); ${license}`
console.log(JSON.stringify({ source, fixtures }))
