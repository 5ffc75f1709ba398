// The same entries as a table, for those who listen to it.
import { seconds } from '../lib/timeline/text.ts';
import type { Timeline } from '../lib/timeline/types.ts';
import { actorOf, duration, lineOf } from './details.ts';
import { element } from './element.ts';

/** A table of all entries; `choose` is told of the one that is clicked. */
export function tableOf(timeline: Timeline, choose: (event: number) => void): HTMLTableElement {
  const head = ['Time in seconds', 'Kind', 'Who', 'What', 'Took'].map((name) =>
    element('th', { scope: 'col' }, [name]),
  );
  const rows = timeline.events.map((event) => {
    const end =
      event.kind === 'call' ? event.end : event.kind === 'packet' ? event.received : undefined;
    return element('tr', { 'data-e': String(event.id) }, [
      element('th', { scope: 'row' }, [seconds(event.time)]),
      element('td', {}, [event.kind]),
      element('td', {}, [actorOf(timeline, event)]),
      element('td', { class: 'code' }, [lineOf(event)]),
      element('td', {}, [end === undefined ? '' : duration(end - event.time)]),
    ]);
  });
  const body = element('tbody', {}, rows);
  body.addEventListener('click', ({ target }) => {
    const id =
      target instanceof Element ? target.closest('[data-e]')?.getAttribute('data-e') : null;
    if (id !== null && id !== undefined) choose(Number(id));
  });
  return element('table', {}, [
    element('caption', {}, [`${timeline.events.length} entries in the order of time`]),
    element('thead', {}, [element('tr', {}, head)]),
    body,
  ]);
}
