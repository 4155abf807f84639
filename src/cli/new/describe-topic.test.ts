import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicSchema } from '../../schemas/topic.ts';
import { describeTopic } from './describe-topic.ts';

test('a topic is shown with the names of its products and clouds', () => {
  const topic = topicSchema.parse({
    id: '32045826',
    title: 'Reset problems',
    products: ['14785', '16579'],
    clouds: ['public', 'fairfax'],
  });
  assert.equal(
    describeTopic(topic, [{ id: '14785', name: 'Microsoft Entra ID', portal: 'entra' }]),
    '32045826  Reset problems\nProducts: Microsoft Entra ID (14785), (16579)\nClouds: Global, US Gov',
  );
});
