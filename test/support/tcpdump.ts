// How tests have tcpdump(8) capture.

/**
 * Shows each packet at once, with room for hundreds: by default there are eight, and the rest is dropped where tcpdump has
 * to wait for a CPU.
 */
export const CAPTURE: readonly string[] = ['-U', '--immediate-mode', '-s', '65535', '-B', '32768'];
