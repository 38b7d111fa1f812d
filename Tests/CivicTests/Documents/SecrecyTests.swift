import Foundation
import Testing

@testable import Civic

@Suite("Marks of secrecy") struct SecrecyTests {
  @Test(
    "a marked paper is known by its mark",
    arguments: [
      ("Báo cáo TUYỆT MẬT", "TUYỆT MẬT"), ("bao cao tuyet mat.pdf", "TUYỆT MẬT"), ("Tối mật: kế hoạch", "TỐI MẬT"),
      ("toi_mat_ke_hoach.docx", "TỐI MẬT"), ("12/BC-MẬT", "MẬT"), ("MẬT - Báo cáo tháng 5", "MẬT"),
      ("Kế hoạch (Mật)", "MẬT"), ("ke hoach [mat].pdf", "MẬT"), ("Văn bản MẬT.pdf", "MẬT"),
    ])
  func marked(_ text: String, _ mark: String) throws {
    #expect(try secrecyMark(in: text) == mark)
    #expect(try secrecyMark(in: text.decomposedStringWithCanonicalMapping) == mark)
  }

  @Test(
    "ordinary words are none",
    arguments: [
      "Mật độ xây dựng khu 5", "Công tác bảo mật thông tin", "KẾ HOẠCH BẢO MẬT", "MẬT ĐỘ XÂY DỰNG",
      "Bảo vệ bí mật nhà nước", "Quên mật khẩu", "Nuôi ong lấy mật", "Tối mặt tối mũi", "mất an ninh trật tự",
      "Ra mắt câu lạc bộ", "05-NQ/MTTQ", "", "BÁO CÁO BÍ MẬT NHÀ NƯỚC",
    ])
  func ordinary(_ text: String) throws { #expect(try secrecyMark(in: text) == nil) }
}
