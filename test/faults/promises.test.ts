// The promises on the event loop of Node.js.
import * as promises from '../../lib/promises/index.ts';
import '../support/waiting.ts';
import { sweepPromises, sweepStart } from './promises.ts';

sweepStart();
sweepPromises(promises);
