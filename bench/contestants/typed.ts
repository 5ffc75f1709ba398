// sockfd, as it is published: dist/ by the package's own name.

import { serve } from './serve.ts';
import { singleCalls } from './typed/single-calls.ts';

// One for each file of workloads.
serve({ ...singleCalls });
