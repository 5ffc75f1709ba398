// A timeline as one page that opens without a network.
import { createHash } from 'node:crypto';
import { checkTimeline } from '../text.ts';
import type { Timeline } from '../types.ts';
import { pageStyle } from './colours.ts';
import { escaped } from './draw.ts';
import { script, style } from './viewer.generated.ts';

/** What a script or a style of the page is known by: nothing else is run. */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON in which nothing ends the element that it stands in, or begins a comment. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const TOOLS = `<button type="button" id="as-table" aria-pressed="false">Table</button>
<button type="button" id="true-times" aria-pressed="false" title="t">True times</button>
<button type="button" id="collapse" aria-pressed="true" title="c">Collapse segments</button>
<button type="button" id="curves" aria-pressed="false" title="q">Queues</button>
<button type="button" id="all" aria-pressed="false">Every call</button>
<span class="set"><button type="button" id="farther" aria-label="Farther" title="-">−</button><button type="button" id="nearer" aria-label="Nearer" title="+">+</button><button type="button" id="whole" title="0">Whole</button></span>
<span class="set" role="search"><input type="search" id="search" placeholder="Search" aria-label="Search" title="/"><button type="button" id="previous" aria-label="Previous">↑</button><button type="button" id="next" aria-label="Next">↓</button></span>
<output id="hits" for="search"></output>
<button type="button" id="theme" aria-pressed="false">Dark</button>`;

/**
 * A timeline as a page of HTML: the ladder of `svg`, in which one can move, look nearer, search, and choose an entry to see all of
 * it and what belongs to it; and a table of the same entries. The file needs nothing else, no network either.
 *
 * @throws {TypeError | RangeError} for what is no timeline
 */
export function html(timeline: Timeline): string {
  checkTimeline(timeline);
  const title = escaped(timeline.title === '' ? 'A timeline' : timeline.title);
  const rules = `${pageStyle()}${style}`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(rules)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${rules}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<div class="tools" role="toolbar" aria-label="View">
${TOOLS}
</div>
<p class="key" id="key" hidden></p>
<ul class="notes" id="notes"></ul>
</header>
<main>
<div id="ladder" tabindex="0" role="application" aria-label="Ladder of the timeline: up and down go from entry to entry, plus and minus zoom, Enter leads to the details. The table has the same entries."><div id="head"></div><div id="space"></div></div>
<div id="table" tabindex="0" role="region" aria-label="Table of the timeline" hidden></div>
<aside id="details" tabindex="-1" aria-label="Details" hidden><button type="button" id="close" class="close" aria-label="Close">✕</button><div id="content"></div></aside>
</main>
<div id="print"></div>
<div id="said" class="unseen" aria-live="polite"></div>
<noscript>This page shows its data with a script.</noscript>
<script type="application/json" id="data">${embedded(timeline)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
