// What spares a few steps where scripts run. Every page works without it.
const body = document.body
body.classList.add('js-enabled', 'govuk-frontend-supported')

// What is wrong, or what was just done, is read first.
for (const box of document.querySelectorAll('.govuk-error-summary, .govuk-notification-banner[role=alert]')) {
  box.tabIndex = -1
  box.focus()
  break
}

// A link to a fault goes into its field, and its question stays in sight.
body.addEventListener('click', (event) => {
  const link = event.target.closest('.govuk-error-summary a')
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  const group = field.closest('fieldset') || field.closest('.govuk-form-group') || field
  const head = group.querySelector('legend, label') || group
  head.scrollIntoView()
  const control = field.matches('input, select, textarea, button, a') ? field : field.querySelector('input, select, textarea')
  if (control) control.focus({ preventScroll: true })
})

// A second press within a second is no second wish.
const pressed = new WeakMap()
body.addEventListener('submit', (event) => {
  const now = Date.now()
  if (now - (pressed.get(event.target) || 0) < 1000) event.preventDefault()
  else pressed.set(event.target, now)
})

// What else is asked of those who choose something opens with the choice.
const opens = document.querySelectorAll('[data-aria-controls]')
const show = () => {
  for (const input of opens) {
    const more = document.getElementById(input.dataset.ariaControls)
    if (!more) continue
    input.setAttribute('aria-controls', more.id)
    // A box may say so itself; a radio button may not (WAI-ARIA 1.2).
    if (input.type === 'checkbox') input.setAttribute('aria-expanded', input.checked)
    more.classList.toggle(input.type === 'radio' ? 'govuk-radios__conditional--hidden' : 'govuk-checkboxes__conditional--hidden', !input.checked)
  }
}
if (opens.length) {
  show()
  body.addEventListener('change', show)
  addEventListener('pageshow', show)
}

// How many characters are left. Typing goes on whatever it says.
for (const group of document.querySelectorAll('[data-module=govuk-character-count]')) {
  const area = group.querySelector('textarea')
  const said = group.querySelector('.govuk-character-count__message')
  const max = Number(group.dataset.maxlength)
  const words = (key) => group.getAttribute('data-i18n.characters-' + key)
  const seen = said.cloneNode()
  seen.removeAttribute('id')
  seen.setAttribute('aria-hidden', 'true')
  const heard = said.cloneNode()
  heard.removeAttribute('id')
  heard.className = 'govuk-visually-hidden'
  heard.setAttribute('aria-live', 'polite')
  said.classList.add('govuk-visually-hidden')
  said.after(seen, heard)
  let wait
  const count = () => {
    const left = max - [...area.value].length
    const number = Math.abs(left).toLocaleString(document.documentElement.lang)
    const text = left > 0 ? words('under-limit.other') : left ? words('over-limit.other') : words('at-limit')
    seen.textContent = text.replace('%{count}', number)
    seen.classList.toggle('govuk-error-message', left < 0)
    seen.classList.toggle('govuk-hint', left >= 0)
    clearTimeout(wait)
    wait = setTimeout(() => { heard.textContent = seen.textContent }, 1000)
  }
  area.addEventListener('input', count)
  addEventListener('pageshow', count)
}

// The QR of a receipt carries the code behind a #, which no server ever sees: it goes into the box.
const box = document.querySelector('form input[name=receipt]')
const code = decodeURIComponent(location.hash.slice(1))
if (box && /^[\d\s-]{10,40}$/.test(code)) {
  history.replaceState(null, '', location.pathname + location.search)
  box.value = code
  box.form.requestSubmit ? box.form.requestSubmit() : box.form.submit()
}
