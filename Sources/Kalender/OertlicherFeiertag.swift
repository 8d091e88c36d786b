/// A public holiday that the law of a Land grants to some of its municipalities only.
package enum OertlicherFeiertag: String, CaseIterable, Hashable, Sendable {
  /// Bayern, where Catholics outnumber Protestants (BayFTG Art. 1 Abs. 1 Nr. 2).
  case mariaeHimmelfahrt = "Mariä Himmelfahrt"
  /// Sachsen and Thüringen, in municipalities that an ordinance names.
  case fronleichnam = "Fronleichnam"
  /// The city of Augsburg (BayFTG Art. 1 Abs. 2).
  case friedensfest = "Augsburger Hohes Friedensfest"
}
