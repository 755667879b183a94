import { connect, createServer } from 'node:net'
import { listening } from './serve.mjs'

/** Milliseconds to the server and back. */
export const roundTrip = 150
/** Bytes that arrive in a second: 1.6 Mbit/s. */
export const downloaded = 1_600_000 / 8
const packet = 1460

/**
 * A line of 1.6 Mbit/s and 150 ms to a server on this machine. Unlike a browser's own throttling, which holds up
 * a whole answer, what was sent arrives by and by; and to open a connection takes a round trip, as it does.
 * That a name is looked up and a certificate shown is left out.
 *
 * @param {string} address the server's
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function slowLine(address) {
  const { port, hostname } = new URL(address)
  const line = createServer((browser) => {
    const server = connect(Number(port), hostname)
    const ends = () => {
      browser.destroy()
      server.destroy()
    }
    for (const end of [browser, server]) end.on('error', ends).on('close', ends)
    delayed(browser, server, { opening: roundTrip, perSecond: Number.POSITIVE_INFINITY })
    delayed(server, browser, { opening: 0, perSecond: downloaded })
  })
  return { address: await listening(line), close: () => line.close() }
}

/** Bytes from one end to the other, packet by packet, each after half a round trip. */
function delayed(from, to, { opening, perSecond }) {
  let free = performance.now() + opening
  from.on('data', (bytes) => {
    for (let at = 0; at < bytes.length; at += packet) {
      const part = bytes.subarray(at, at + packet)
      free = Math.max(free, performance.now()) + (part.length / perSecond) * 1000
      setTimeout(() => to.writable && to.write(part), free + roundTrip / 2 - performance.now())
    }
  })
}
