package fi.vuoro.model;

import java.util.List;

/**
 * Places texts by what they mean. It speaks of no library, so that none is loaded where the
 * settings name no such model.
 */
interface Placing {
  /**
   * Where each of the texts is, in their order.
   *
   * @throws RuntimeException when the model gives no places
   */
  List<float[]> of(List<String> texts);
}
