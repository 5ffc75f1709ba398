// All rows of the report, in its order.
import type { Row } from './row.ts';
import { singleCalls } from './single-calls.ts';

export const rows: readonly Row[] = [...singleCalls];
