import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './trusted-proxies.ts';

const trusting = (text: string) => trustedProxies(text) ?? expect.fail('no list of proxies');

describe('where a connection comes from', () => {
  it.each([
    ['', '10.0.0.1', '203.0.113.5', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['10.0.0.1', '::ffff:10.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['10.0.0.0/8, fd00::/8', '10.2.3.4', '198.51.100.9, 203.0.113.5, fd00::7', '203.0.113.5'],
    ['10.0.0.1', '192.0.2.1', '203.0.113.5', '192.0.2.1'],
    ['10.0.0.1', '10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1', 'unknown', 'unknown'],
  ])('with %j trusted, %s that says %s is %s', (trusted, connected, forwarded, address) => {
    expect(clientAddress(connected, forwarded, trusting(trusted))).toBe(address);
  });
});

it.each(['proxy', '10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.1 10.0.0.2', '*', 'fd00::/129'])('%j is no list', (text) => {
  expect(trustedProxies(text)).toBeNull();
});
