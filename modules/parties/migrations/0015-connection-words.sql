/* A connection reads "this party · word · the other", in every language. A Chinese noun then says what the other is: on a daughter's page it is 父母 苏梅. */
update parties.connection_type t set forward = t.forward || w.forward, backward = t.backward || w.backward
from (values
  ('parent', '{"zh-CN":"子女","zh-TW":"子女"}'::jsonb, '{"zh-CN":"父母","zh-TW":"父母"}'::jsonb),
  ('grandparent', '{"zh-CN":"孙辈","zh-TW":"孫輩"}', '{"zh-CN":"祖父母","zh-TW":"祖父母"}'),
  ('guardian', '{"zh-CN":"被监护人","zh-TW":"受監護人"}', '{"zh-CN":"监护人","zh-TW":"監護人"}'),
  ('member', '{"zh-CN":"家庭","zh-TW":"家庭"}', '{"zh-CN":"家庭成员","zh-TW":"家庭成員"}'),
  ('decides-for', '{"zh-CN":"为其决策","zh-TW":"為其決策"}', '{"zh-CN":"决策人","zh-TW":"決策人"}'),
  ('influences', '{"zh-CN":"影响","zh-TW":"影響"}', '{"zh-CN":"受其影响","zh-TW":"受其影響"}')
) w (key, forward, backward) where t.key = w.key;
