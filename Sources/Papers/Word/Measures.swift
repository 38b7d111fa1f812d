/// Word counts in twips, twentieths of a point; letters in half points.
func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
func twips(points: Double) -> Int { Int((points * 20).rounded()) }
func halfPoints(_ points: Double) -> Int { Int((points * 2).rounded()) }
/// English metric units, in which drawings are measured: 360,000 a centimetre.
func emus(_ millimetres: Double) -> Int { Int((millimetres * 36_000).rounded()) }
